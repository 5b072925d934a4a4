# SPDX-License-Identifier: GPL-3.0-or-later
# Installs the build into `prefix` and checks that what a desktop and a user look for is there, that
# the program runs from there, and that everything names the version of the project.
foreach(name build prefix config version bin data man application_id)
    if(NOT DEFINED ${name})
        message(FATAL_ERROR "call with -D${name}=…")
    endif()
endforeach()

unset(ENV{DESTDIR})
file(REMOVE_RECURSE ${prefix})
execute_process(COMMAND ${CMAKE_COMMAND} --install ${build} --prefix ${prefix} --config "${config}"
                OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)

set(metainfo ${data}/metainfo/${application_id}.metainfo.xml)
foreach(path
        ${bin}/deployscope
        ${data}/applications/deployscope.desktop
        ${metainfo}
        ${data}/icons/hicolor/scalable/apps/deployscope.svg
        ${data}/mime/packages/deployscope.xml
        ${data}/doc/deployscope/copyright
        ${man}/man1/deployscope.1)
    if(NOT EXISTS ${prefix}/${path})
        message(SEND_ERROR "not installed: ${path}")
    endif()
endforeach()
file(GLOB schemas ${prefix}/${data}/deployscope/schema/*.json)
if(NOT schemas)
    message(SEND_ERROR "no schema is installed in ${data}/deployscope/schema")
endif()

# No display: the version is a matter of the terminal.
foreach(name DISPLAY WAYLAND_DISPLAY QT_QPA_PLATFORM)
    unset(ENV{${name}})
endforeach()
execute_process(COMMAND ${prefix}/${bin}/deployscope --version
                OUTPUT_VARIABLE said RESULT_VARIABLE status)
string(REPLACE . "\\." version_pattern "${version}")
if(NOT status EQUAL 0 OR NOT said MATCHES "(^|[^0-9.])${version_pattern}($|[^0-9.])")
    message(SEND_ERROR "deployscope --version, status ${status}, said \"${said}\", not ${version}")
endif()

file(STRINGS ${prefix}/${metainfo} releases REGEX "<release ")
list(GET releases 0 newest)
if(NOT newest MATCHES " version=\"${version_pattern}\"")
    message(SEND_ERROR "the newest release of the metainfo is not ${version}: ${newest}")
endif()
