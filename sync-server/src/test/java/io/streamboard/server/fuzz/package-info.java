/**
 * The fuzzer: which pieces of code it is let loose on, and the command that runs it.
 *
 * <p>Thread rule: everything belongs to the main thread.
 */
@NullMarked
package io.streamboard.server.fuzz;

import org.jspecify.annotations.NullMarked;
