# Finds a JDK of version 21 or newer; to be sourced by the launcher and the benches, in any POSIX shell.

# Whether a JDK's folder holds version 21 or newer, by its release file.
new_enough() {
  [ -x "$1/bin/java" ] && [ -r "$1/release" ] || return 1
  local line major
  while IFS= read -r line; do
    case $line in
      JAVA_VERSION=*)
        major=${line#*\"}; major=${major%%[.\"+-]*}
        [ "$major" -ge 21 ] 2>/dev/null && return 0
        return 1 ;;
    esac
  done <"$1/release"
  return 1
}

# Prints the folder of a JDK; fails where none is new enough.
find_jdk() {
  local candidate java
  for candidate in "${CBM_JAVA_HOME:-}" "${JAVA_HOME:-}"; do
    [ -n "$candidate" ] && new_enough "$candidate" && { printf '%s\n' "$candidate"; return; }
  done
  if java=$(command -v java 2>/dev/null); then
    java=$(readlink -f "$java" 2>/dev/null || printf '%s' "$java")
    candidate=${java%/bin/java}
    new_enough "$candidate" && { printf '%s\n' "$candidate"; return; }
  fi
  for candidate in /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* /opt/*jdk* "${HOME:-/}"/.sdkman/candidates/java/* \
    "${HOME:-/}"/.jdks/* "${HOME:-/}"/.asdf/installs/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    new_enough "$candidate" && { printf '%s\n' "$candidate"; return; }
  done
  return 1
}
