/**
 * What a fuzzer needs of the code under test: targets that take bytes, inputs that are kept, and
 * random choices made by bytes.
 *
 * <p>Thread rule: everything belongs to one thread.
 */
@NullMarked
package io.streamboard.testing.fuzz;

import org.jspecify.annotations.NullMarked;
