import "../styles/holdfast.scss";
import { keepBoard } from "./board.js";
import { copyWhatStands } from "./copy.js";
import { focusErrors } from "./errors.js";
import { findWithSlash } from "./find.js";
import { focusQuestion } from "./focus.js";
import { stayFresh } from "./fresh.js";
import { keepTyped } from "./keep.js";
import { closeMenus } from "./menus.js";
import { sendOnce } from "./once.js";
import { quickExit } from "./quick_exit.js";
import { readPictures } from "./reading.js";
import { showStage } from "./stages.js";

// Each looks for its own mark in the page and does nothing where there is none.
keepBoard();
copyWhatStands();
focusErrors();
findWithSlash();
focusQuestion();
stayFresh();
closeMenus();
sendOnce();
keepTyped();
quickExit();
readPictures();
showStage();
