import type { DemoOutlet } from '../outlet'
import { busDrivers } from './bus-drivers'
import { ferryTimetable } from './ferry-timetable'
import { fishAuction } from './fish-auction'
import { floodFund } from './flood-fund'
import { floodWall } from './flood-wall'
import { harbourCrane } from './harbour-crane'
import { libraryHours } from './library-hours'
import { lighthouseLamp } from './lighthouse-lamp'
import { limeTrees } from './lime-trees'
import { mayorExpenses } from './mayor-expenses'
import { nightMarket } from './night-market'
import { oysterBeds } from './oyster-beds'
import { quarryDust } from './quarry-dust'
import { schoolKitchen } from './school-kitchen'
import { swimmingBaths } from './swimming-baths'
import { tidalMill } from './tidal-mill'

/** A regional paper: names, papers and figures; where somebody is not named, it says why. */
export const courier: DemoOutlet = {
  name: 'The Saltmere Courier',
  homepage: 'https://saltmerecourier.example',
  language: 'en',
  hostnames: ['saltmerecourier.example', 'www.saltmerecourier.example'],
  aliases: ['Saltmere Courier', 'the Courier'],
  articles: [
    floodFund,
    floodWall,
    ferryTimetable,
    schoolKitchen,
    limeTrees,
    fishAuction,
    busDrivers,
    libraryHours,
    oysterBeds,
    mayorExpenses,
    lighthouseLamp,
    quarryDust,
    nightMarket,
    swimmingBaths,
    tidalMill,
    harbourCrane,
  ],
}
