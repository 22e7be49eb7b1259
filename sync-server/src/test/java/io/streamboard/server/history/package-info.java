/**
 * A history of what clients said and heard, and the checker that holds it against the log: the
 * promises P1 to P5 as questions about one run, whatever went wrong during it.
 *
 * <p>Thread rule: a {@link io.streamboard.server.history.Recorder} is thread-safe; the checker is a
 * pure function, called once a run is over.
 */
@NullMarked
package io.streamboard.server.history;

import org.jspecify.annotations.NullMarked;
