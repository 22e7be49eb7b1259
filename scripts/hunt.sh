# ./streamboard hunt [FOLDER]: planted bugs, those of the project or the patches in a folder, what the simulation caught, and one long day.

sb_hunt() {
  [ $# -le 1 ] || sb_die "hunt takes at most a folder: ./streamboard hunt [FOLDER]"
  which=-Dplanted=.*
  if [ $# -eq 1 ]; then
    [ -d "$1" ] || sb_die "there is no folder '$1': put patches (NAME.patch, as git diff writes them) into one"
    which=-Dplanted.folder=$(CDPATH='' cd -- "$1" && pwd -P)
  fi
  sb_prepare

  result=0
  sb_mvn_told -pl sync-server -am test "$which" -Dsurefire.failIfNoSpecifiedTests=false \
    -Dtest='PlantedBugsTest#plantedBugsAreCaught,SimulationTest#everyoneConvergesOnALongBadDay' -Dplanted.seeds=40 -Dsimulation.operations=100000 || result=$?
  exit "$result"
}
