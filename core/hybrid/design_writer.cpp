// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hybrid/design_writer.h"

#include "core/catalog/value_rules.h"
#include "core/hybrid/design_dimensions.h"
#include "core/text/characters.h"
#include "core/units/format.h"
#include "core/units/quantity.h"

#include <nlohmann/json.hpp>

namespace deployscope {

namespace {

using Json = nlohmann::ordered_json;

// What was read, as long as it still says the value; else digits that read back as the same.
std::string written(double value, const std::string& as_written, Dimension dimension)
{
    const ParsedQuantity read = parseQuantity(as_written, dimension);
    return read.quantity && read.quantity->value == value ? as_written
                                                          : formatExact(value, dimension);
}

Json toJson(const Figure& figure, Dimension dimension)
{
    Json object;
    object["value"] = written(figure.value, figure.as_written, dimension);
    object["kind"] = idOf(figure.kind);
    object["source"] = figure.source;
    if (figure.low)
        object["low"] = formatExact(*figure.low, dimension);
    if (figure.high)
        object["high"] = formatExact(*figure.high, dimension);
    if (!figure.book_says.empty())
        object["book_says"] = figure.book_says;
    if (!figure.note.empty())
        object["note"] = figure.note;
    return object;
}

class Writer
{
public:
    Json& json() { return json_; }

    void text(const char* key, const std::string& text)
    {
        if (!text.empty())
            json_[key] = cleaned(text, max_text);
    }
    void word(const char* key, std::string_view id) { json_[key] = id; }
    void figure(const char* key, const std::optional<Figure>& figure, Dimension dimension)
    {
        if (figure)
            json_[key] = toJson(*figure, dimension);
    }
    void texts(const char* key, const std::vector<std::string>& texts)
    {
        for (const std::string& text : texts)
            json_[key].push_back(cleaned(text, max_text));
    }

private:
    Json json_ = Json::object();
};

Json toJson(const Fleet& fleet)
{
    Writer out;
    out.figure("units", fleet.units, dimension::none);
    out.text("unit_name", fleet.unit_name);
    out.word("device_tier", idOf(fleet.device_tier));
    out.figure("service_life", fleet.service_life, dimension::time);
    out.figure("electricity", fleet.electricity, dimension_of::energy_price);
    return std::move(out.json());
}

Json toJson(const CloudSite& cloud)
{
    Writer out;
    out.text("accelerator", cloud.accelerator);
    out.figure("accelerators_per_site", cloud.accelerators_per_site, dimension::none);
    out.figure("peak_factor", cloud.peak_factor, dimension::none);
    out.figure("waking_hours", cloud.waking_hours, dimension::time);
    out.figure("sites", cloud.sites, dimension::none);
    out.figure("rental", cloud.rental, dimension::money_rate);
    out.figure("traffic_price", cloud.traffic_price, dimension_of::data_price);
    out.figure("ingress", cloud.ingress, dimension::bandwidth);
    return std::move(out.json());
}

void putLink(Writer& out, const Link& link)
{
    out.text("network", link.network);
    out.figure("bandwidth", link.bandwidth, dimension::bandwidth);
    out.figure("downlink", link.downlink, dimension::bandwidth);
    out.figure("distance", link.distance, dimension::length);
    out.figure("overhead", link.overhead, dimension::time);
    out.figure("radio_energy", link.radio_energy, dimension::energy_per_data);
}

Json toJson(const TierSite& site)
{
    Writer out;
    out.text("device", site.device);
    out.figure("units_per_device", site.units_per_device, dimension::none);
    out.figure("battery", site.battery, dimension::energy);
    out.figure("idle_power", site.idle_power, dimension::power);
    out.figure("price", site.price, dimension::money);
    if (site.uplink) {
        Writer uplink;
        uplink.word("to", idOf(site.uplink->to));
        putLink(uplink, site.uplink->link);
        out.json()["uplink"] = std::move(uplink.json());
    }
    return std::move(out.json());
}

Json toJson(const Stage& stage)
{
    Writer out;
    out.text("id", stage.id);
    out.text("name", stage.name);
    out.word("kind", idOf(stage.kind));
    out.word("tier", idOf(stage.tier));
    out.text("workload", stage.workload);
    out.text("device", stage.device);
    if (!stage.workload.empty()) {
        out.word("precision", idOf(stage.precision));
        out.json()["batch"] = stage.batch;
    }
    if (stage.phase)
        out.word("phase", idOf(*stage.phase));
    for (const FixedCost& cost : stage.costs) {
        Writer each;
        each.word("tier", idOf(cost.tier));
        each.figure("time", cost.time, dimension::time);
        each.figure("energy", cost.energy, dimension::energy);
        each.figure("power", cost.power, dimension::power);
        out.json()["cost"].push_back(std::move(each.json()));
    }
    out.figure("rate", stage.rate, dimension::rate);
    out.figure("share", stage.share, dimension::none);
    out.figure("bytes_out", stage.bytes_out, dimension::data);
    return std::move(out.json());
}

Json toJson(const Flow& flow)
{
    Writer out;
    out.text("from", flow.from);
    out.text("to", flow.to);
    out.word("kind", idOf(flow.kind));
    if (flow.link) {
        Writer link;
        putLink(link, *flow.link);
        out.json()["link"] = std::move(link.json());
    }
    out.figure("bytes", flow.bytes, dimension::data);
    out.figure("rate", flow.rate, dimension::rate);
    return std::move(out.json());
}

} // namespace

nlohmann::ordered_json designToJson(const HybridDesign& design)
{
    Writer out;
    out.word("type", "hybrid-design");
    out.text("id", design.id);
    if (design.order != 0)
        out.json()["order"] = design.order;
    out.text("title", design.title);
    out.text("summary", design.summary);
    out.texts("patterns", design.patterns);
    Json& json = out.json();
    json["fleet"] = toJson(design.fleet);
    json["cloud"] = toJson(design.cloud);
    json["tiers"] = Json::object();
    for (const Tier tier : all_tiers) {
        if (tier != Tier::Cloud && design.site(tier).isUsed())
            json["tiers"][std::string(idOf(tier))] = toJson(design.site(tier));
    }
    json["stages"] = Json::array();
    for (const Stage& stage : design.stages)
        json["stages"].push_back(toJson(stage));
    json["flows"] = Json::array();
    for (const Flow& flow : design.flows)
        json["flows"].push_back(toJson(flow));
    out.texts("notes", design.notes);
    out.texts("sources", design.sources);
    return std::move(json);
}

std::string writeDesign(const HybridDesign& design)
{
    return designToJson(design).dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace deployscope
