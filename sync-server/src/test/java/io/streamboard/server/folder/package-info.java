/**
 * Tests of the package of the same name.
 *
 * <p>Thread rule: each class is used by the test's thread.
 */
@NullMarked
package io.streamboard.server.folder;

import org.jspecify.annotations.NullMarked;
