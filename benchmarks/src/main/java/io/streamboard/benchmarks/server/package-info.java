/**
 * The server that is measured, as a process of its own, and what can be asked of it from outside.
 *
 * <p>Thread rule: used by the main thread.
 */
@NullMarked
package io.streamboard.benchmarks.server;

import org.jspecify.annotations.NullMarked;
