/**
 * What a project says about how its plans are judged: severities, profiles, pins.
 *
 * <p>Input: the trees of the files that configure, nearest first. Output: a {@link
 * dev.planwright.config.Project}, and from it what is in force under a profile. Which file
 * configures which plan is decided where files are read. Imports {@code resolve} and below.
 */
@NullMarked
package dev.planwright.config;

import org.jspecify.annotations.NullMarked;
