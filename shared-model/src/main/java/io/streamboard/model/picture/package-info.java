/**
 * What the files of pictures say of themselves, read before anything decodes them: by the server
 * that stores them and by whoever shows them.
 *
 * <p>Thread rule: no state; any thread.
 */
@NullMarked
package io.streamboard.model.picture;

import org.jspecify.annotations.NullMarked;
