/**
 * Campaigns: sales that fund a project. Each sale accrues what the campaign promises for a unit on its day; gifts of money
 * that name the campaign pay it.
 */
package org.smallvictories.donations.campaign;
