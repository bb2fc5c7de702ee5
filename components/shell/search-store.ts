import { create } from 'zustand';

interface SearchDialogState {
  isOpen: boolean;
  open: () => void;
  setOpen: (isOpen: boolean) => void;
}

/** Whether the search dialog is open; the button, the keys and the dialog itself share it. */
export const useSearchDialog = create<SearchDialogState>((set) => ({
  isOpen: false,
  open: () => set({ isOpen: true }),
  setOpen: (isOpen) => set({ isOpen }),
}));
