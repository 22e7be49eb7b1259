# ./streamboard demo: builds what is missing, then shows two people on one board.

sb_demo() {
  sb_prepare
  sb_build_stale
  sb_remember_downloads
  sb_say "everything is built, but the demo itself is not written yet: start the server with $SB_JDK/bin/java -jar $SB_SERVER_JAR"
  exit 1
}
