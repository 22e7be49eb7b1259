/**
 * Boards as pictures in SVG, written as text.
 *
 * <p>Thread rule: pure functions; what collects belongs to one call.
 */
@NullMarked
package io.streamboard.model.exchange.svg;

import org.jspecify.annotations.NullMarked;
