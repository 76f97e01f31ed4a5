/** What is not yet proven of what was given: gifts without evidence, and gifts that no reduction of the tax can be counted on for. */
package org.smallvictories.donations.openpoints;
