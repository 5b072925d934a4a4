# SPDX-License-Identifier: GPL-3.0-or-later
# cmake -D BENCHMARK=... -P check-benchmark.cmake: fails where the program does not run, or prints
# anything but one JSON document with the figures of its groups.
cmake_minimum_required(VERSION 3.25)
execute_process(COMMAND ${BENCHMARK} --quick
    OUTPUT_VARIABLE document RESULT_VARIABLE status COMMAND_ECHO STDOUT)
if(NOT status EQUAL 0)
    message(FATAL_ERROR "The benchmark ended with ${status}.")
endif()
foreach(path "core;evaluate;median_ns" "core;evaluate;p99_ns" "core;load_catalog;median_ms"
             "core;roofline;median_us" "core;explain_memory;median_us"
             "examples;evaluate;median_us" "examples;compile;median_us"
             "examples;load_examples;median_ms"
             "hybrid;evaluate;median_us" "hybrid;recompute;p99_us"
             "ui;event_to_frame;p99_ms" "ui;bare_repaint;median_ms" "ui;ratio_of_medians"
             "examples_page;event_to_frame;p99_ms" "examples_page;open_to_frame;median_ms"
             "hybrid_page;share_to_frame;p99_ms"
             "start;program;median_ms" "start;bare;median_ms" "start;ratio_of_time"
             "start;ratio_of_memory")
    string(JSON figure ERROR_VARIABLE problem GET "${document}" ${path})
    if(problem OR NOT figure GREATER 0)
        message(FATAL_ERROR "No figure at ${path}: ${problem} ${figure}\n${document}")
    endif()
endforeach()
execute_process(COMMAND ${BENCHMARK} --group nowhere RESULT_VARIABLE status ERROR_QUIET)
if(NOT status EQUAL 2)
    message(FATAL_ERROR "An unknown group ended with ${status}, not with 2.")
endif()
