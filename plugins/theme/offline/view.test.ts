import type {SaveStatus} from '../../outputs/offline/types';
import {describe, expect, it} from 'vitest';
import {viewOf, type Known} from './view';

const nothing: Known = {
  summary: null,
  status: null,
  isOffered: false,
  held: null,
  isRefused: false,
};
const summary = {bytes: 3_400_000, questions: 320, limit: 5_000_000};
const status: SaveStatus = {
  ...summary,
  type: 'status',
  files: 120,
  savedFiles: 10,
  savedBytes: 400_000,
  isSaving: false,
  failure: null,
};
const whole = {...status, savedFiles: 120, savedBytes: summary.bytes};

describe('the control', () => {
  it('shows nothing as long as nothing is known', () => {
    expect(viewOf(nothing)).toBeNull();
  });

  it('offers to save, with what is missing', () => {
    expect(viewOf({...nothing, summary})).toMatchObject({state: 'unsaved', bytes: 3_400_000});
    expect(viewOf({...nothing, status})).toMatchObject({state: 'unsaved', bytes: 3_000_000});
  });

  it('says whole only when all is saved', () => {
    const almost = {...whole, savedFiles: 119};
    expect(viewOf({...nothing, status: whole})).toMatchObject({state: 'saved', questions: 320});
    expect(viewOf({...nothing, status: almost})?.state).toBe('unsaved');
  });

  it('tells a full disk from other failures', () => {
    const state = (failure: SaveStatus['failure']) =>
      viewOf({...nothing, status: {...status, failure}})?.state;
    expect([state('full'), state('network')]).toEqual(['full', 'failed']);
  });

  it('does not offer to save a bank beyond the limit', () => {
    const limit = 1_000_000;
    expect(viewOf({...nothing, summary: {...summary, limit}})).toBeNull();
    expect(viewOf({...nothing, status: {...status, limit}})).toMatchObject({
      state: 'partly',
      action: 'remove',
    });
  });

  it('says that a worker was refused to a reader who asked for it', () => {
    expect(viewOf({...nothing, summary, isRefused: true})?.state).toBe('failed');
    expect(viewOf({...nothing, isRefused: true})?.state).toBe('failed');
  });

  it('shows a new version before all else', () => {
    const held = {version: 'new', bytes: 1};
    expect(viewOf({...nothing, status: whole, held})?.state).toBe('held');
    expect(viewOf({...nothing, status: whole, held, isOffered: true})?.state).toBe('offered');
  });
});
