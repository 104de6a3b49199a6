# Functions that the scripts beside this file share; read with '.', from the root of the repository.

headline() {
    printf '\n== %s\n' "$*"
}

# The first fenced block under a heading of the README, so that what is checked is what is promised.
readme_command() { # readme_command <heading>
    awk -v heading="## $1" '
        $0 == heading { inside = 1; next }
        inside && /^## / { exit }
        inside && /^```/ { if (fenced) { found = 1; exit } fenced = 1; next }
        fenced { print }
        END { if (!found) exit 1 }' README.md || {
        echo "README.md has no fenced block under '## $1'." >&2
        return 1
    }
}

# The home of an installed JDK of this feature release, or nothing.
find_jdk() { # find_jdk <release>
    local home
    for home in /usr/lib/jvm/* /usr/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        if [ -x "$home/bin/javac" ] && [ -f "$home/release" ] && grep -q "^JAVA_VERSION=\"$1[.\"]" "$home/release"; then
            printf '%s\n' "$home"
            return
        fi
    done
}

# The home of the JDK that the shell finds first.
running_jdk() {
    if [ -n "${JAVA_HOME:-}" ]; then
        printf '%s\n' "$JAVA_HOME"
    else
        dirname "$(dirname "$(readlink -f "$(command -v javac)")")"
    fi
}

java_version() { # java_version <java home>
    "$1/bin/java" -version 2>&1 | sed -n '1s/.*"\(.*\)".*/JDK \1/p'
}

# What an earlier JDK compiled would pass for up to date.
remove_build_output() {
    find . -name target -type d -prune -not -path './.git/*' -exec rm -rf {} +
}

# Installs a Debian package that brings a tool of the same name, unless the tool is there.
require_tool() { # require_tool <name>
    if ! command -v "$1" >/dev/null; then
        apt-get update -qq && apt-get install -y -qq --no-install-recommends "$1"
    fi
}
