# What the screens need of a Linux machine to draw text, even without a display.

# The linker's list where there is one, the usual folders otherwise.
sb_library_found() {
  list=$(ldconfig -p 2>/dev/null || /sbin/ldconfig -p 2>/dev/null || :)
  if [ -n "$list" ]; then
    printf '%s\n' "$list" | grep -q "$1"
    return
  fi
  for folder in /usr/lib /usr/lib64 /usr/lib/*-linux-gnu* /usr/local/lib /lib /lib64; do
    set -- "$1" "$folder/$1"*
    [ ! -e "$2" ] || return 0
  done
  return 1
}

sb_font_found() {
  if command -v fc-list >/dev/null 2>&1; then
    [ -n "$(fc-list 2>/dev/null | head -n 1)" ]
  else
    [ -n "$(find /usr/share/fonts /usr/local/share/fonts "$HOME/.fonts" "$HOME/.local/share/fonts" \
      \( -name '*.ttf' -o -name '*.otf' -o -name '*.ttc' \) 2>/dev/null | head -n 1)" ]
  fi
}

sb_check_text() {
  [ "$(uname -s)" = Linux ] || return 0
  for library in libpango-1.0.so libpangoft2-1.0.so libfreetype.so libfontconfig.so; do
    sb_library_found "$library" ||
      sb_die "the text library $library was not found: install Pango, FreeType and Fontconfig (Debian: apt-get install libpangoft2-1.0-0 libfontconfig1)."
  done
  sb_font_found ||
    sb_die "no font was found: install one (Debian: apt-get install fonts-dejavu-core)."
}
