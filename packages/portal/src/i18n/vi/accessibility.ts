/** The accessibility statement: what was tried and how, what is not known, whom to call. */
export const accessibility = {
  title: 'Dùng trang này dễ đến đâu',
  link: 'Tiếp cận cho mọi người',
  description:
    'Trang này đã được thử với ai, bằng cách nào, còn vướng chỗ nào, và gọi ai khi ông/bà không dùng được.',
  lead: 'Ai cũng phải làm được việc giấy tờ của mình. Trang này nói thật đã thử những gì và còn thiếu gì.',
  help: {
    heading: 'Không dùng được trang này?',
    text: 'Ông/bà không cần cố. Mọi việc trên trang đều làm được bằng cách khác:',
    call: 'Gọi và nói việc cần làm:',
    visit: 'Đến quầy, cán bộ tra giúp và in giấy hướng dẫn:',
    tell: 'Khi gọi, ông/bà nói rõ trang nào, đang làm gì, dùng máy gì. Chúng tôi chưa dám hứa sửa trong bao lâu.',
  },
  aim: {
    heading: 'Chúng tôi nhắm đến mức nào',
    text: 'Hướng dẫn WCAG 2.2, mức AA. Trang này chưa được tổ chức độc lập nào đánh giá, nên chúng tôi không tự nhận là đạt.',
  },
  tested: {
    heading: 'Đã thử những gì, bằng cách nào',
    text: 'Những phép thử dưới đây chạy lại mỗi khi phần mềm thay đổi, trong trình duyệt Chromium:',
    items: [
      'Công cụ axe kiểm từng loại trang, nền sáng và nền tối: không còn lỗi nào nó tìm được. Công cụ như vậy chỉ thấy một phần các lỗi.',
      'Mọi trang vừa màn hình rộng từ 320 đến 1920 điểm ảnh, không phải kéo ngang.',
      'Các việc chính làm được khi tắt JavaScript: tìm thủ tục, tra cứu hồ sơ, đọc số liệu, đọc lời xin lỗi.',
      'Ô tìm thủ tục dùng được chỉ bằng bàn phím.',
      'Mỗi trang có một tiêu đề chính, ghi đúng ngôn ngữ, có lối nhảy qua phần đầu trang.',
      'Biểu đồ có lời mô tả và có bảng số bên cạnh. Màu luôn đi với chữ hoặc dấu.',
    ],
  },
  unknown: {
    heading: 'Chưa thử, hoặc biết là còn vướng',
    items: [
      'Chưa thử với người khuyết tật, chưa thử bằng NVDA, JAWS, VoiceOver hay TalkBack.',
      'Chưa thử trên Firefox, Safari và máy thật đời cũ.',
      'Tên thủ tục là tên chính thức, thường dài và khó hiểu. Mới có một phần thủ tục kèm lời giải thích dễ hiểu.',
      'Trang tiếng Anh giữ tên thủ tục bằng tiếng Việt, và chưa có đủ mọi trang.',
      'Chưa có video ngôn ngữ ký hiệu, chưa có bản đọc thành tiếng.',
      'Báo cáo tải về dạng DOCX chưa được kiểm về tiếp cận. Trang báo cáo trên mạng thì có cùng nội dung.',
      'Cổng Dịch vụ công quốc gia là trang khác, chúng tôi không sửa được.',
    ],
  },
  tips: {
    heading: 'Mấy cách dùng cho dễ',
    items: [
      'Phóng chữ: giữ Ctrl rồi bấm dấu cộng. Trang tự xếp lại.',
      'Nền tối: trang theo cài đặt của máy.',
      'Gõ tìm không dấu, viết liền hay viết tắt đều được.',
      'Trang nào cũng in được; bản in bỏ phần thừa và mở sẵn các bảng.',
    ],
  },
  reviewed: (date: string) => `Xem lại lần gần nhất: ${date}, do nhóm làm phần mềm tự viết.`,
};
