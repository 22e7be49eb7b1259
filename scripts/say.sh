# What the commands say. One sentence per problem, to standard error, then exit code 2:
# 1 is kept for "it ran and the result is bad".

sb_say() { printf 'streamboard: %s\n' "$*"; }

sb_die() {
  printf 'streamboard: %s\n' "$*" >&2
  exit 2
}

# Whether that is a whole number from 1 on, of so many digits at most that a shell can count with it.
sb_countable() {
  case $1 in
    '' | 0* | *[!0-9]* | ???????*) return 1 ;;
  esac
}

# What bounds a run must be there before the run: sb_need_timeout WHO
sb_need_timeout() {
  command -v timeout >/dev/null 2>&1 || sb_die "$1 needs timeout (GNU coreutils), which bounds its runs."
}
