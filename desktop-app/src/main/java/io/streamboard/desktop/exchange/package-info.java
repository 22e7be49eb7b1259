/**
 * Files in and out of boards: what is read and written, on its way with progress and an end, and
 * the report of what was lost.
 *
 * <p>Thread rule: reading, writing and packing run on the executor for what blocks; view models are
 * confined to the JavaFX thread.
 */
@NullMarked
package io.streamboard.desktop.exchange;

import org.jspecify.annotations.NullMarked;
