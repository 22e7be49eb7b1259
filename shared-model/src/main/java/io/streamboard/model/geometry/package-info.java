/**
 * Points, sizes and bounds in world units.
 *
 * <p>Thread rule: every type here is immutable and may be used by any thread.
 */
@NullMarked
package io.streamboard.model.geometry;

import org.jspecify.annotations.NullMarked;
