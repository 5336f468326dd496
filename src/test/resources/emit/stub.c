/*
 * Stands for every program that a script starts: writes down how it was called and ends as told.
 *
 * STUB_TRACE  the file that gets a line for each call: name, arguments as they came, exit code
 * STUB_RULES  the file that tells: a rule a line, fields separated by tabs, the first that fits:
 *             program, text that the arguments hold (behind "=": that they are), exit code (or "kill": end the script's
 *             interpreter in the middle of this call), how often (0: always), file whose contents
 *             go to the file that the second argument names, or are printed if there is none ("-": none)
 */
#include <windows.h>
#include <tlhelp32.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct rule { char *program, *text, *code, *times, *put; };

static char rules[32768];

static char *field(char **from) {
    char *start = *from, *end = strpbrk(start, "\t\n");
    if (end) { *end = 0; *from = end + 1; } else *from = start + strlen(start);
    return start;
}

/* How often rule `number` was used, and one time more. */
static int used(const char *trace, int number) {
    char path[1024], count[16];
    int before = 0;
    FILE *file;
    sprintf(path, "%s.used%d", trace, number);
    if ((file = fopen(path, "r"))) {
        if (fgets(count, sizeof count, file)) before = atoi(count);
        fclose(file);
    }
    if ((file = fopen(path, "w"))) { fprintf(file, "%d", before + 1); fclose(file); }
    return before;
}

static void copy(const char *from, const char *to) {
    if (!CopyFileA(from, to, FALSE)) { printf("STUB cannot copy %s to %s\n", from, to); exit(99); }
}

static void print(const char *from) {
    char text[4096];
    FILE *file = fopen(from, "rb");
    if (file) { fwrite(text, 1, fread(text, 1, sizeof text, file), stdout); fclose(file); }
}

/* Whether the arguments are what a rule is about. */
static int fits(const char *args, const char *text) {
    return *text == '=' ? !strcmp(args, text + 1) : strstr(args, text) != NULL;
}

static void kill_parent(void) {
    HANDLE all = CreateToolhelp32Snapshot(TH32CS_SNAPPROCESS, 0), parent;
    PROCESSENTRY32 entry = { sizeof entry };
    BOOL more;
    for (more = Process32First(all, &entry); more; more = Process32Next(all, &entry)) {
        if (entry.th32ProcessID != GetCurrentProcessId()) continue;
        parent = OpenProcess(PROCESS_TERMINATE, FALSE, entry.th32ParentProcessID);
        TerminateProcess(parent, 1);
        return;
    }
}

int main(int argc, char **argv) {
    const char *trace = getenv("STUB_TRACE"), *spec = getenv("STUB_RULES");
    char self[MAX_PATH], *name, *dot, *args = GetCommandLineA(), *at = rules, code[16] = "0";
    int number = 0, quoted = 0;
    FILE *file;
    GetModuleFileNameA(NULL, self, sizeof self);
    name = strrchr(self, '\\') + 1;
    if ((dot = strrchr(name, '.'))) *dot = 0;
    for (; *args && (quoted || *args != ' '); args++) if (*args == '"') quoted = !quoted;
    while (*args == ' ') args++;
    for (dot = args + strlen(args); dot > args && dot[-1] == ' '; ) *--dot = 0; /* of redirections */
    if ((file = fopen(spec, "rb"))) {
        rules[fread(rules, 1, sizeof rules - 1, file)] = 0;
        fclose(file);
    }
    while (*at) {
        struct rule rule;
        rule.program = field(&at); rule.text = field(&at); rule.code = field(&at);
        rule.times = field(&at); rule.put = field(&at);
        number++;
        if (_stricmp(rule.program, name) || !fits(args, rule.text)) continue;
        if (atoi(rule.times) && used(trace, number) >= atoi(rule.times)) continue;
        strcpy(code, rule.code);
        if (strcmp(rule.put, "-") && argc > 2) copy(rule.put, argv[2]);
        else if (strcmp(rule.put, "-")) print(rule.put);
        break;
    }
    if ((file = fopen(trace, "ab"))) { fprintf(file, "%s %s [%s]\n", name, args, code); fclose(file); }
    if (!strcmp(code, "kill")) { kill_parent(); Sleep(1500); return 1; }
    return atoi(code);
}
