/**
 * What one audience may see of a board, and the changes that keep such a view current.
 *
 * <p>Thread rule: every type here is immutable and may be used by any thread.
 */
@NullMarked
package io.streamboard.model.view;

import org.jspecify.annotations.NullMarked;
