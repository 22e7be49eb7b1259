/**
 * The one digest that the formats use, for those who store, compare or chain what they have.
 *
 * <p>Thread rule: no state; any thread.
 */
@NullMarked
package io.streamboard.model.digest;

import org.jspecify.annotations.NullMarked;
