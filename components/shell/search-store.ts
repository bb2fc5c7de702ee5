import { create } from 'zustand';

interface SearchDialogState {
  isOpen: boolean;
  /** It has been opened once: from then on it stays loaded. */
  isWanted: boolean;
  open: () => void;
  setOpen: (isOpen: boolean) => void;
}

/** Whether the search dialog is open; the button, the keys and the dialog itself share it. */
export const useSearchDialog = create<SearchDialogState>((set) => ({
  isOpen: false,
  isWanted: false,
  open: () => set({ isOpen: true, isWanted: true }),
  setOpen: (isOpen) => set({ isOpen }),
}));
