/** What libraries declare: all of it, or what one name means. */
@NullMarked
package dev.planwright.cli.reference;

import org.jspecify.annotations.NullMarked;
