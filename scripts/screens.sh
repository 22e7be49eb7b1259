# ./streamboard screens [FOLDER [few]]: pictures of every screen of the desktop, drawn without a display.
# With "few" only light and dark ones at two sizes, in 64 colours: so docs/screenshots is made.

sb_screens() {
  [ $# -le 2 ] && [ "${2:-few}" = few ] || sb_die "screens takes one folder: ./streamboard screens [FOLDER [few]]"
  folder=${1:-$SB_HOME/target/screens}
  sb_prepare
  sb_build_stale
  sb_remember_downloads
  mkdir -p "$folder"
  "$SB_JDK/bin/java" -Xmx1g -XX:+UseSerialGC -XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED \
    -Dglass.platform=Headless -Dprism.order=sw \
    -cp "$SB_HOME/desktop-app/target/test-classes:$SB_HOME/shared-model/target/test-classes:$SB_DESKTOP_LIB/*" \
    io.streamboard.desktop.ScreensMain "$folder" ${2:+few}
  sb_say "the pictures are in $folder"
}
