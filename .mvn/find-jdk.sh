#!/bin/sh
# Prints the home of a JDK 25 or newer; where there is none, says how to get one and fails.
set -u

WANTED=25

is_wanted() {
    [ -x "$1/bin/javac" ] && [ -f "$1/release" ] || return 1
    major=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
    [ -n "$major" ] && [ "$major" -ge "$WANTED" ]
}

on_path=$(command -v javac 2>/dev/null) && on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
for home in "${TELEHEALTH_JAVA_HOME:-}" "${JAVA_HOME:-}" "${on_path:-}" \
    /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* /opt/java/* /opt/jdk* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -n "$home" ] && is_wanted "$home"; then
        echo "$home"
        exit 0
    fi
done
echo "A JDK $WANTED is needed and none was found. Install one (package 'temurin-$WANTED-jdk' or 'openjdk-$WANTED-jdk', or 'sdk install java $WANTED-tem'), or set TELEHEALTH_JAVA_HOME to where it stands." >&2
exit 1
