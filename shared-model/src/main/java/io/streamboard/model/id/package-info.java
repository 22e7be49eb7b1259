/**
 * Typed identifiers: boards, widgets, persons, groups, writers and operations.
 *
 * <p>Thread rule: every type here is immutable and may be used by any thread.
 */
@NullMarked
package io.streamboard.model.id;

import org.jspecify.annotations.NullMarked;
