/**
 * Which pieces of the model a fuzzer is let loose on.
 *
 * <p>Thread rule: everything belongs to one thread.
 */
@NullMarked
package io.streamboard.model.fuzz;

import org.jspecify.annotations.NullMarked;
