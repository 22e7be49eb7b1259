/**
 * Seeded random values of the model, for the tests of every module: the same seed gives the same
 * values.
 *
 * <p>Thread rule: a generator belongs to one thread.
 */
@NullMarked
package io.streamboard.model.generate;

import org.jspecify.annotations.NullMarked;
