# ./streamboard screens [FOLDER [few | flaws]]: pictures of every screen of the desktop, drawn without a display.
# With "few" only light and dark ones at two sizes, in 64 colours: so docs/screenshots is made. With "flaws" no
# pictures: what is cut off, lies on something else or is too faint, at 100, 125, 150 and 200 %, in flaws-100.txt
# and so on, each written when its scale is done (some minutes each); 1 when anything is.

sb_screens() {
  case "$#:${2:-few}" in
    [0-2]:few | 2:flaws) ;;
    *) sb_die "screens takes one folder: ./streamboard screens [FOLDER [few | flaws]]" ;;
  esac
  folder=${1:-$SB_HOME/target/screens}
  sb_prepare
  sb_build_stale
  sb_remember_downloads
  mkdir -p "$folder"
  "$SB_JDK/bin/java" -Xmx1g -XX:+UseSerialGC -XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED \
    -Dglass.platform=Headless -Dprism.order=sw \
    -cp "$SB_HOME/desktop-app/target/test-classes:$SB_HOME/shared-model/target/test-classes:$SB_DESKTOP_LIB/*" \
    io.streamboard.desktop.ScreensMain "$folder" ${2:+"$2"}
  sb_say "it is in $folder"
}
