# SPDX-License-Identifier: GPL-3.0-or-later
# cmake -D EXECUTABLE=... -P check-links-no-qt.cmake: fails where the executable, or a library
# that it loads, needs a library of Qt.
cmake_minimum_required(VERSION 3.25)
file(GET_RUNTIME_DEPENDENCIES
    EXECUTABLES ${EXECUTABLE}
    RESOLVED_DEPENDENCIES_VAR found
    UNRESOLVED_DEPENDENCIES_VAR missing)
if(NOT found MATCHES "libc\\.so")
    message(FATAL_ERROR "Not even the C library was found: the dependencies cannot be read.")
endif()
set(qt ${found} ${missing})
list(FILTER qt INCLUDE REGEX "libQt|libqcustomplot")
if(qt)
    list(JOIN qt "\n  " lines)
    message(FATAL_ERROR "The core must do without Qt, but its program loads\n  ${lines}")
endif()
