/**
 * The geometry of what stands on a board, in world units: outlines, lines of connectors, strokes of
 * ink, lines of text. Knows neither scene graph nor camera.
 *
 * <p>Thread rule: records and {@link io.streamboard.desktop.canvas.form.Trace} are immutable and
 * may be used by any thread.
 */
@NullMarked
package io.streamboard.desktop.canvas.form;

import org.jspecify.annotations.NullMarked;
