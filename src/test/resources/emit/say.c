/* Stands for a program that only prints: what lies beside it in a file of its name and .txt. */
#include <windows.h>
#include <stdio.h>
#include <string.h>

int main(void) {
    char path[MAX_PATH + 4], *dot;
    int c;
    FILE *file;
    GetModuleFileNameA(NULL, path, MAX_PATH);
    if ((dot = strrchr(path, '.'))) strcpy(dot, ".txt");
    if (!(file = fopen(path, "rb"))) return 1;
    while ((c = fgetc(file)) != EOF) putchar(c);
    fclose(file);
    return 0;
}
