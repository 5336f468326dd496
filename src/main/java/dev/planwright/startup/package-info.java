/**
 * What the build does to the compiled program so that it starts fast, and what the program then
 * finds.
 *
 * <p>Input: compiled classes and the shipped modules. Output: the same classes with their pattern
 * switches linked, and the modules with their trees as constants of a class. Imports {@code
 * syntax}, {@code diagnostic} and {@code source}.
 */
@NullMarked
package dev.planwright.startup;

import org.jspecify.annotations.NullMarked;
