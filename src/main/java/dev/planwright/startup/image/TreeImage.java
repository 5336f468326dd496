package dev.planwright.startup.image;

import dev.planwright.source.SourceFile;
import dev.planwright.syntax.tree.PlanFile;

/**
 * The tree of a file as bytes, so that what does not change need not be parsed in every run.
 *
 * <p>Reading an image gives a tree equal to the one that was written, spans included. The text of
 * the file is not needed for it; only what shows a place in it asks for that.
 *
 * <p>The form: the length of the file, the texts of the tree, and then the tree from the top, each
 * record as its components in order. Numbers are little-endian in groups of seven bits. A tree of a
 * sealed interface begins with its place among the permitted records, from 1; null is 0, with which
 * no record that may be null begins.
 */
public final class TreeImage {

  private TreeImage() {}

  /** Returns the image of a tree. */
  public static byte[] write(PlanFile file) {
    return new ImageWriter(file).write();
  }

  /**
   * Returns the tree of an image.
   *
   * @throws IllegalArgumentException if the image is not one of this file's
   */
  public static PlanFile read(SourceFile source, byte[] image) {
    return new ImageReader(source, image).file();
  }
}
