/**
 * From the bytes of a file to pixels, safely: whatever the file is, it costs bounded time and
 * memory and ends in a picture or in a typed error.
 *
 * <p>Thread rule: decoding runs on threads that its maker gives it, never on the screen's.
 */
@NullMarked
package io.streamboard.desktop.picture;

import org.jspecify.annotations.NullMarked;
