/**
 * Files of JSON Canvas ({@code .canvas}), version 1.0 of its specification.
 *
 * <p>Thread rule: pure functions; what collects belongs to one call.
 */
@NullMarked
package io.streamboard.model.exchange.jsoncanvas;

import org.jspecify.annotations.NullMarked;
