# SPDX-License-Identifier: GPL-3.0-or-later
# Compiles the guide and the program's icon into deployscope_ui.
qt_add_resources(deployscope_ui help
    PREFIX /
    BASE ${PROJECT_SOURCE_DIR}/resources
    FILES ${PROJECT_SOURCE_DIR}/resources/help/compare.html
          ${PROJECT_SOURCE_DIR}/resources/help/examples.html
          ${PROJECT_SOURCE_DIR}/resources/help/guide.html
          ${PROJECT_SOURCE_DIR}/resources/help/hybrid.html
          ${PROJECT_SOURCE_DIR}/resources/help/wizard.html
          ${PROJECT_SOURCE_DIR}/resources/icons/deployscope.svg)
