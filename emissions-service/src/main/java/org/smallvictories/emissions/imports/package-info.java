/** Activities from files. How imports work is the kit's; what the rows mean is said here. */
package org.smallvictories.emissions.imports;
