/**
 * Where widgets are shown: camera, culling, hit tests and the pictures of widgets. Knows nothing of
 * clients and tools.
 *
 * <p>Thread rule: confined to the JavaFX thread; {@link io.streamboard.desktop.canvas.Camera} and
 * other records may be used by any thread.
 */
@NullMarked
package io.streamboard.desktop.canvas;

import org.jspecify.annotations.NullMarked;
