// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of energies and of what a battery gives.
#include "core/explanation/step_inputs.h"
#include "core/explanation/steps.h"
#include "core/units/format.h"

#include <string>

namespace deployscope {

void addEnergy(Derivation& derivation, const Case& c)
{
    const Device& device = *c.subject.device;
    addDeviceOverlapped(derivation, c);
    addBatch(derivation, c);
    if (!device.sustained_power || !c.result.energy_per_inference)
        return;
    derivation.figure("power", "P_load", *device.sustained_power,
                      device.short_name + ", sustained power");
    std::string formula = "power * device_overlapped";
    if (device.power_usage_effectiveness) {
        derivation.figure("pue", "PUE", *device.power_usage_effectiveness,
                          device.short_name + ", power usage effectiveness");
        formula += " * pue";
    }
    derivation.step("energy", "E_inf", "energy of an inference, at most", formula + " / batch",
                    *c.result.energy_per_inference, dimension::energy);
}

void addTransmissionEnergy(Derivation& derivation, const Case& c)
{
    const Workload& workload = *c.subject.workload;
    const Network& network = *c.subject.network;
    if (!network.radio_energy || !c.result.transmission_energy)
        return;
    derivation.figure("radio", "e_radio", *network.radio_energy, network.name + ", radio energy");
    if (!workload.payload_up) {
        derivation.step("transmission", "E_send", "energy of sending", "0 * radio",
                        *c.result.transmission_energy, dimension::energy);
        return;
    }
    derivation.figure("payload_up", "V_up", *workload.payload_up, workload.name + ", payload sent");
    derivation.step("transmission", "E_send", "energy of sending", "payload_up * radio",
                    *c.result.transmission_energy, dimension::energy);
}

void addBatteryLife(Derivation& derivation, const Case& c)
{
    const Device& device = *c.subject.device;
    if (!c.result.battery_life || !device.battery)
        return;
    derivation.figure("battery", "E_battery", *device.battery, device.short_name + ", battery");
    if (!c.scenario.request_rate) {
        derivation.figure("power", "P_load", *device.sustained_power,
                          device.short_name + ", sustained power");
        derivation.step("battery_life", "T_battery", "battery life, continuous work",
                        "battery / power", *c.result.battery_life, dimension::time);
        return;
    }
    addEnergy(derivation, c);
    derivation.input("rate", "r", *c.scenario.request_rate,
                     formatExact(*c.scenario.request_rate, dimension::rate));
    if (device.idle_power)
        derivation.figure("idle", "P_idle", *device.idle_power, device.short_name + ", idle power");
    derivation.step("battery_life", "T_battery", "battery life at this request rate",
                    device.idle_power ? "battery / (idle + rate * energy)"
                                      : "battery / (rate * energy)",
                    *c.result.battery_life, dimension::time);
}

} // namespace deployscope
