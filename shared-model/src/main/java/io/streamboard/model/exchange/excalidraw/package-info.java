/**
 * Files and the clipboard of Excalidraw: {@code .excalidraw}, version 2.
 *
 * <p>Thread rule: pure functions; what collects belongs to one call.
 */
@NullMarked
package io.streamboard.model.exchange.excalidraw;

import org.jspecify.annotations.NullMarked;
