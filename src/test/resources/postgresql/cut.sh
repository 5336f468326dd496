#!/bin/sh
# Stands for a program. The script that calls it is cut off at the call CUT_AT: before the program, while
# it runs, or after it. CUT_FILE counts the calls; where CUT_STEP is set, those since there is such a file.
if [ -z "${CUT_FILE-}" ] || [ -n "${CUT_STEP-}" ] && [ ! -e "${CUT_STEP-}" ]; then
	exec @REAL@ "$@"
fi
echo >>"$CUT_FILE"
calls=$(/usr/bin/wc -l <"$CUT_FILE")
if [ "$calls" -lt "$CUT_AT" ] || ! /bin/mkdir "$CUT_FILE.cut" 2>/dev/null; then
	exec @REAL@ "$@"
fi
case $CUT_HOW in
during) @REAL@ "$@" & ;;
after) @REAL@ "$@" ;;
esac
kill -9 0
