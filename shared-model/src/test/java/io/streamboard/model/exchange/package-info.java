/**
 * Boards and pictures for the tests of formats.
 *
 * <p>Thread rule: everything belongs to one thread.
 */
@NullMarked
package io.streamboard.model.exchange;

import org.jspecify.annotations.NullMarked;
