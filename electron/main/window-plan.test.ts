import { describe, expect, it } from 'vitest';
import { display } from './electron-double.ts';
import { nextDisplay, planWindows, readRoles } from './window-plan.ts';

const one = { primary: display(1), others: [] };
const two = { primary: display(1), others: [display(2, 1920)] };
const three = { primary: display(1), others: [display(2, 1920), display(3, 3840)] };
const forms = (...args: Parameters<typeof planWindows>) =>
  planWindows(...args).map(({ role, displayId, form }) => `${role} ${displayId} ${form}`);

describe('placing the windows', () => {
  it('locks a kiosk that has its machine to itself', () => {
    expect(forms(['kiosk'], one)).toEqual(['kiosk 1 locked']);
  });

  it('keeps everything reachable on a single display', () => {
    expect(forms(['kiosk', 'desk', 'board'], one).sort()).toEqual([
      'board 1 ordinary',
      'desk 1 ordinary',
      'kiosk 1 ordinary',
    ]);
  });

  it('gives the board the second display first', () => {
    expect(forms(['kiosk', 'desk', 'board'], two).sort()).toEqual([
      'board 2 full-screen',
      'desk 1 ordinary',
      'kiosk 1 ordinary',
    ]);
  });

  it('locks the kiosk on the third display, beside desk and board', () => {
    expect(forms(['kiosk', 'desk', 'board'], three).sort()).toEqual([
      'board 2 full-screen',
      'desk 1 ordinary',
      'kiosk 3 locked',
    ]);
  });

  it('shows a board alone full screen on the only display', () => {
    expect(forms(['board'], one)).toEqual(['board 1 full-screen']);
  });

  it('goes round the displays and stays where there is only one', () => {
    expect(nextDisplay(three.others.concat(three.primary), 1)?.id).toBe(2);
    expect(nextDisplay([display(7)], 7)?.id).toBe(7);
  });

  it('reads roles and refuses a word that is none', () => {
    expect(readRoles('kiosk, board,kiosk')).toEqual(['kiosk', 'board']);
    expect(readRoles('kiosk,bord')).toBeNull();
    expect(readRoles('')).toBeNull();
  });
});
