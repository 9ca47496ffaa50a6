# What is installed, and the Debian package of it (cpack -G DEB).

include(GNUInstallDirs)
install(TARGETS netlog RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT netlog)

# The program itself prints its manual and completions, so a build for another machine, on which it cannot run, goes
# without them.
if(CMAKE_CROSSCOMPILING AND NOT CMAKE_CROSSCOMPILING_EMULATOR)
  message(STATUS "netlog: built for another machine, so without its manual and completions")
else()
  # Installs what `netlog ARGN` prints as FILE in FOLDER.
  function(install_printed folder file)
    set(printed ${CMAKE_CURRENT_BINARY_DIR}/printed/${file})
    add_custom_command(OUTPUT ${printed} COMMAND netlog ${ARGN} > ${printed} DEPENDS netlog)
    install(FILES ${printed} DESTINATION ${folder} COMPONENT netlog)
    set_property(GLOBAL APPEND PROPERTY netlog_printed ${printed})
  endfunction()
  file(MAKE_DIRECTORY ${CMAKE_CURRENT_BINARY_DIR}/printed)
  install_printed(${CMAKE_INSTALL_MANDIR}/man1 netlog.1 manual netlog)
  install_printed(${CMAKE_INSTALL_MANDIR}/man5 netlog-ledger.5 manual netlog-ledger)
  install_printed(${CMAKE_INSTALL_DATADIR}/bash-completion/completions netlog completion bash)
  install_printed(${CMAKE_INSTALL_DATADIR}/zsh/site-functions _netlog completion zsh)
  install_printed(${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d netlog.fish completion fish)
  get_property(printed GLOBAL PROPERTY netlog_printed)
  add_custom_target(netlog-printed ALL DEPENDS ${printed})
endif()

if(PROJECT_IS_TOP_LEVEL)
  set(CPACK_GENERATOR DEB)
  set(CPACK_PACKAGE_NAME netlog)
  set(CPACK_PACKAGE_CONTACT "The netlog maintainers <maintainers@netlog.invalid>")
  set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "log of business networking: give first, and see who gives back")
  set(CPACK_PACKAGE_DESCRIPTION
      "netlog keeps a plain text ledger of what was given to contacts and received\nfrom them (referrals, visiting cards, invitations, business), and says with\nfigures and reasons who reciprocates. One command after recommending\nsomebody, one report a week.")
  set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
  set(CPACK_STRIP_FILES ON)
  # Only what is netlog's, not what a library brings that was fetched.
  set(CPACK_INSTALL_CMAKE_PROJECTS "${CMAKE_BINARY_DIR};netlog;netlog;/")
  set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
      OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
  set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
  set(CPACK_DEBIAN_PACKAGE_SECTION utils)
  set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
  set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_CURRENT_LIST_DIR}/debian.cmake)
  include(CPack)
endif()
