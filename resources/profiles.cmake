# SPDX-License-Identifier: GPL-3.0-or-later
# Compiles the built-in profiles into deployscope_ui with their paths: of
# profiles/devices/cloud/nvidia-a100.json is made :/profiles/devices/cloud/nvidia-a100.json.
# Included where that library is made, for a resource belongs to the folder of its target. A new
# file is found at the next build.
set(profile_directory ${PROJECT_SOURCE_DIR}/profiles)
file(GLOB_RECURSE profiles CONFIGURE_DEPENDS ${profile_directory}/*.json)
list(FILTER profiles EXCLUDE REGEX "^${profile_directory}/schema/")

# Uncompressed, because every start reads every profile.
qt_add_resources(deployscope_ui profiles
    PREFIX /profiles
    BASE ${profile_directory}
    FILES ${profiles}
    OPTIONS -no-compress)
