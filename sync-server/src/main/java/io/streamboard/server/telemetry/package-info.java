/**
 * What a node counts while it works, without knowing who reads it: plain adders and suppliers, no
 * library of figures.
 *
 * <p>Thread rule: thread-safe; written by whoever does the work, without waiting, and read by
 * whoever shows figures.
 */
@NullMarked
package io.streamboard.server.telemetry;

import org.jspecify.annotations.NullMarked;
