/**
 * How long the desktop's canvas takes for a frame: moving over boards of several sizes, dragging,
 * changes of others, opening.
 *
 * <p>Thread rule: what touches the scene is confined to the JavaFX thread; the main thread waits.
 */
@NullMarked
package io.streamboard.benchmarks.canvas;

import org.jspecify.annotations.NullMarked;
