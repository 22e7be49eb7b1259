/**
 * What a widget is: its kind, style, z-order key and text.
 *
 * <p>Thread rule: every type here is immutable and may be used by any thread.
 */
@NullMarked
package io.streamboard.model.widget;

import org.jspecify.annotations.NullMarked;
